"""Reads the same events again and again with pydantic: EVENTS.json. Prints the microseconds for one of each.

Dates stay texts, as in the enumeration by hand in Rust.
"""

import json
import sys
import time
from typing import Annotated, Any, Literal, Union

from pydantic import BaseModel, Field, TypeAdapter


class CustomField(BaseModel):
    name: str
    value: str | None = None


class Client(BaseModel):
    uid_client: str
    company_name: str
    company_description: str | None = None
    type_id: int | None = None
    group_id: int
    latitude: float | None = None
    longitude: float | None = None
    service_time: float | None = None
    wt: list[float] | None = None
    street: str | None = None
    street_nbr: str | None = None
    neighborhood: str | None = None
    city: str | None = None
    country: str | None = None
    last_updated: str
    custom_fields: dict[str, CustomField]


class DeletedClient(BaseModel):
    uid_client: str


class Reference(BaseModel):
    id: int | None = None
    name: str
    uid_client: str


class Instructions(BaseModel):
    formvalues: dict[str, Any]


class Closing(BaseModel):
    cause: str | None = None


class Results(BaseModel):
    last_updated: str
    formvalues: dict[str, Any]
    closing_info: Closing | None = None


class WorkOrderData(BaseModel):
    schema_id: int
    wo_instance: Any = None
    wo_rule_id: Any = None
    service_time: float
    instructions: Instructions | None = None
    results: Results | None = None


class Responsible(BaseModel):
    user_id: int
    user_name: str


class Assignation(BaseModel):
    date: str | None = None
    starts_min: float | None = None
    responsibles_required: int | None = None
    responsibles: list[Responsible] | None = None


class WorkOrder(BaseModel):
    id: str = Field(alias="_id")
    note_id: int | None = None
    state: str
    created: str
    created_by_user_name: str
    created_by_user_id: int
    labels_ids: list[int]
    client: Reference
    wo_data: WorkOrderData
    assignation_info: Assignation | None = None


class Contact(BaseModel):
    name: str
    phone: str
    email: str


class DeletedDeliveryData(BaseModel):
    contact: Contact


class DeletedDelivery(BaseModel):
    id: str = Field(alias="_id")
    state: str
    created: str
    client: Reference | None = None
    delivery_data: DeletedDeliveryData


class ClientEvent(BaseModel):
    eventType: Literal["client.created", "client.updated"]
    payload: Client


class ClientDeleted(BaseModel):
    eventType: Literal["client.deleted"]
    payload: DeletedClient


class WorkOrderEvent(BaseModel):
    eventType: Literal["workorder.created", "workorder.finished", "workorder.closed"]
    payload: WorkOrder


class DeliveryDeleted(BaseModel):
    eventType: Literal["delivery.deleted"]
    payload: list[DeletedDelivery]


event = TypeAdapter(
    Annotated[
        Union[ClientEvent, ClientDeleted, WorkOrderEvent, DeliveryDeleted], Field(discriminator="eventType")
    ]
)


def turn(body, times):
    start = time.process_time()
    for _ in range(times):
        event.validate_json(body)
    return (time.process_time() - start) / times * 1e6


with open(sys.argv[1], encoding="utf-8") as file:
    events = json.load(file)
microseconds = {}
for name, text in events.items():
    body = text.encode()
    turn(body, 10_000)
    microseconds[name] = sorted(turn(body, 10_000) for _ in range(7))[3]
print(json.dumps(microseconds))
