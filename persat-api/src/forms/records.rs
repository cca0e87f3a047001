//! Where the records and their schemas keep values and widgets.
//!
//! With `field` this is all of the module that follows the generated structs.

use super::answers::Answers;
use super::fill::FormFill;
#[cfg(any(feature = "work-orders", feature = "deliveries"))]
use crate::types::SchemaWidgets;
use crate::types::Widget;
#[cfg(feature = "deliveries")]
use crate::types::{Delivery, DeliveryResults, DeliverySchema, ListedDelivery, ListedDeliverySchema};
#[cfg(feature = "forms")]
use crate::types::{Form, FormSchema, ListedForm};
#[cfg(feature = "work-orders")]
use crate::types::{WorkOrder, WorkOrderSchema};

#[cfg(any(feature = "work-orders", feature = "deliveries"))]
fn widgets(description: Option<&SchemaWidgets>) -> &[Widget] {
    description.map(|it| it.widgets.as_slice()).unwrap_or_default()
}

#[cfg(feature = "forms")]
impl FormSchema {
    /// The widgets in the order in which they are shown.
    #[must_use]
    pub fn widgets(&self) -> &[Widget] {
        &self.description.widgets
    }

    /// Fills a form of this template by the titles of its fields.
    ///
    /// Vendor's pages: *Formularios Digitales / Insertar formulario* and *Modificar formulario*.
    #[must_use]
    pub fn fill(&self) -> FormFill<'_> {
        FormFill::new(self.widgets())
    }
}

#[cfg(feature = "forms")]
impl Form {
    /// The answers, in the order of the template. It is the one with the id `df_data.schema_id`.
    ///
    /// Vendor's page: <https://docs.api.persat.com.ar/modulos/formularios-digitales/obtener-formulario>.
    #[must_use]
    pub fn answers<'a>(&'a self, schema: &'a FormSchema) -> Answers<'a> {
        Answers::new(schema.widgets(), &self.df_data.results.formvalues)
    }
}

#[cfg(feature = "forms")]
impl ListedForm {
    /// The answers, in the order of the template. It is the one with the id `df_data.schema_id`.
    ///
    /// Vendor's page: <https://docs.api.persat.com.ar/modulos/formularios-digitales/listar-formularios>.
    #[must_use]
    pub fn answers<'a>(&'a self, schema: &'a FormSchema) -> Answers<'a> {
        Answers::new(schema.widgets(), &self.df_data.results.formvalues)
    }
}

#[cfg(feature = "work-orders")]
impl WorkOrderSchema {
    /// The widgets of the form that the office fills.
    #[must_use]
    pub fn instruction_widgets(&self) -> &[Widget] {
        &self.instructions_description.widgets
    }

    /// The widgets of the form that the technician fills; empty where the type has none.
    #[must_use]
    pub fn result_widgets(&self) -> &[Widget] {
        widgets(self.results_description.as_ref())
    }

    /// Fills the instructions of a work order of this type by the titles of the fields.
    ///
    /// Vendor's page: *Órdenes de Trabajo / Insertar OT*.
    #[must_use]
    pub fn fill_instructions(&self) -> FormFill<'_> {
        FormFill::new(self.instruction_widgets())
    }
}

#[cfg(feature = "work-orders")]
impl WorkOrder {
    /// What the office filled in, in the order of the schema, which is the one with the id
    /// `wo_data.schema_id`. `None` for an order without instructions.
    ///
    /// Vendor's page: <https://docs.api.persat.com.ar/modulos/ordenes-de-trabajo/obtener-ot>.
    #[must_use]
    pub fn instruction_answers<'a>(&'a self, schema: &'a WorkOrderSchema) -> Option<Answers<'a>> {
        let values = &self.wo_data.instructions.as_ref()?.formvalues;
        Some(Answers::new(schema.instruction_widgets(), values))
    }

    /// What the technician filled in, in the order of the schema. `None` before the report.
    ///
    /// Vendor's page: <https://docs.api.persat.com.ar/modulos/ordenes-de-trabajo/obtener-ot/informe>.
    #[must_use]
    pub fn result_answers<'a>(&'a self, schema: &'a WorkOrderSchema) -> Option<Answers<'a>> {
        let values = &self.wo_data.results.as_ref()?.formvalues;
        Some(Answers::new(schema.result_widgets(), values))
    }
}

#[cfg(feature = "deliveries")]
impl ListedDeliverySchema {
    /// The widgets of the instructions; empty unless the list was asked for them.
    #[must_use]
    pub fn instruction_widgets(&self) -> &[Widget] {
        widgets(self.instructions_description.as_ref())
    }

    /// The widgets of the form that the driver fills; empty unless the list was asked for them.
    #[must_use]
    pub fn result_widgets(&self) -> &[Widget] {
        widgets(self.results_description.as_ref())
    }
}

#[cfg(feature = "deliveries")]
impl DeliverySchema {
    /// The widgets of the instructions.
    #[must_use]
    pub fn instruction_widgets(&self) -> &[Widget] {
        &self.instructions_description.widgets
    }

    /// The widgets of the form that the driver fills.
    #[must_use]
    pub fn result_widgets(&self) -> &[Widget] {
        &self.results_description.widgets
    }

    /// Fills the instructions of a delivery of this type by the titles of the fields. How they are
    /// sent could not be read; deliveries hold them in `delivery_data.instructions`.
    ///
    /// Vendor's page: *Gestión de Entregas / Crear entrega*.
    #[must_use]
    pub fn fill_instructions(&self) -> FormFill<'_> {
        FormFill::new(self.instruction_widgets())
    }
}

#[cfg(feature = "deliveries")]
impl Delivery {
    /// The instructions, in the order of the schema, which is the one with the id
    /// `delivery_data.schema_id`.
    ///
    /// Vendor's page: <https://docs.api.persat.com.ar/modulos/gestion-de-entregas/obtener-entrega>.
    #[must_use]
    pub fn instruction_answers<'a>(&'a self, schema: &'a DeliverySchema) -> Answers<'a> {
        // Directly in the map: only results have a level `formvalues`.
        Answers::new(schema.instruction_widgets(), &self.delivery_data.instructions)
    }

    /// What the driver filled in, in the order of the schema. `None` before the report.
    ///
    /// Vendor's page:
    /// <https://docs.api.persat.com.ar/modulos/gestion-de-entregas/obtener-entrega/estado-not_finished>.
    #[must_use]
    pub fn result_answers<'a>(&'a self, schema: &'a DeliverySchema) -> Option<Answers<'a>> {
        delivery_results(self.delivery_data.results.as_ref(), schema)
    }
}

#[cfg(feature = "deliveries")]
impl ListedDelivery {
    /// As [`Delivery::instruction_answers`]; `None` where the list leaves the instructions out.
    #[must_use]
    pub fn instruction_answers<'a>(&'a self, schema: &'a DeliverySchema) -> Option<Answers<'a>> {
        let values = self.delivery_data.instructions.as_ref()?;
        Some(Answers::new(schema.instruction_widgets(), values))
    }

    /// As [`Delivery::result_answers`]; `None` also where the list leaves the results out.
    #[must_use]
    pub fn result_answers<'a>(&'a self, schema: &'a DeliverySchema) -> Option<Answers<'a>> {
        delivery_results(self.delivery_data.results.as_ref(), schema)
    }
}

#[cfg(feature = "deliveries")]
fn delivery_results<'a>(results: Option<&'a DeliveryResults>, schema: &'a DeliverySchema) -> Option<Answers<'a>> {
    results.map(|results| Answers::new(schema.result_widgets(), &results.formvalues))
}
