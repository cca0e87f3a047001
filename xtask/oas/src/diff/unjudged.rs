//! Keywords of OpenAPI 3.1 that 3.0 has no word for. What they accept is not compared; where one says something
//! else, that is told, and counts as breaking.

use super::codes::Directed;
use super::comparison::Comparison;
use super::schema_pair::SchemaPair;
use crate::model::UNREDUCED;

pub(super) fn compare<'a>(diff: &mut Comparison<'a>, both: &SchemaPair<'_, 'a>) {
    for key in UNREDUCED {
        let (old, new) = (both.old.unreduced.get(key), both.new.unreduced.get(key));
        if old == new {
            continue;
        }
        let what = match (old, new) {
            (None, _) => format!("has `{key}`; what that accepts is not judged"),
            (_, None) => format!("no longer has `{key}`; what that accepted is not judged"),
            _ => format!("says something else by `{key}`; what that accepts is not judged"),
        };
        both.change(diff, Directed::UnjudgedChanged, &both.places(key), new.is_none(), &what);
    }
}
