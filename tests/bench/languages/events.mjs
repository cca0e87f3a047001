// Reads the same events again and again with JSON.parse and zod: MODULES EVENTS.json. Prints the microseconds for one
// of each. Dates stay texts, and unknown events are objects, as in the enumeration by hand in Rust.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [modules, file] = process.argv.slice(2);
const { z } = createRequire(join(modules, "zod.js"))("zod");
const absent = (type) => type.nullish();
const client = z.object({
  uid_client: z.string(), company_name: z.string(), company_description: absent(z.string()),
  type_id: absent(z.int()), group_id: z.int(), latitude: absent(z.number()), longitude: absent(z.number()),
  service_time: absent(z.number()), wt: absent(z.array(z.number())), street: absent(z.string()),
  street_nbr: absent(z.string()), neighborhood: absent(z.string()), city: absent(z.string()),
  country: absent(z.string()), last_updated: z.string(),
  custom_fields: z.record(z.string(), z.object({ name: z.string(), value: absent(z.string()) })),
});
const reference = z.object({ id: absent(z.int()), name: z.string(), uid_client: z.string() });
const order = z.object({
  _id: z.string(), note_id: absent(z.int()), state: z.string(), created: z.string(),
  created_by_user_name: z.string(), created_by_user_id: z.int(), labels_ids: z.array(z.int()), client: reference,
  wo_data: z.object({
    schema_id: z.int(), wo_instance: z.unknown(), wo_rule_id: z.unknown(), service_time: z.number(),
    instructions: absent(z.object({ formvalues: z.record(z.string(), z.unknown()) })),
    results: absent(z.object({
      last_updated: z.string(), formvalues: z.record(z.string(), z.unknown()),
      closing_info: absent(z.object({ cause: absent(z.string()) })),
    })),
  }),
  assignation_info: absent(z.object({
    date: absent(z.string()), starts_min: absent(z.number()), responsibles_required: absent(z.int()),
    responsibles: absent(z.array(z.object({ user_id: z.int(), user_name: z.string() }))),
  })),
});
const deleted = z.array(z.object({
  _id: z.string(), state: z.string(), created: z.string(), client: absent(reference),
  delivery_data: z.object({ contact: z.object({ name: z.string(), phone: z.string(), email: z.string() }) }),
}));
const event = z.discriminatedUnion("eventType", [
  z.object({ eventType: z.literal("client.created"), payload: client }),
  z.object({ eventType: z.literal("client.updated"), payload: client }),
  z.object({ eventType: z.literal("client.deleted"), payload: z.object({ uid_client: z.string() }) }),
  z.object({ eventType: z.literal("workorder.created"), payload: order }),
  z.object({ eventType: z.literal("workorder.finished"), payload: order }),
  z.object({ eventType: z.literal("workorder.closed"), payload: order }),
  z.object({ eventType: z.literal("delivery.deleted"), payload: deleted }),
]);

const microseconds = {};
for (const [name, text] of Object.entries(JSON.parse(readFileSync(file, "utf8")))) {
  const bytes = Buffer.from(text);
  const turn = (times) => {
    const start = process.cpuUsage();
    for (let at = 0; at < times; at += 1) event.parse(JSON.parse(bytes.toString("utf8")));
    const { user, system } = process.cpuUsage(start);
    return (user + system) / times;
  };
  turn(20000);
  microseconds[name] = Array.from({ length: 7 }, () => turn(20000)).sort((a, b) => a - b)[3];
}
console.log(JSON.stringify(microseconds));
