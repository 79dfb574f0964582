//! What changed between two JSON values, small, and both ways: the edits that lead from the one to the
//! other, and those that lead back. Lists of another length are cut where they begin and end alike. It
//! knows nothing of documents.

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A step on the way into a value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Key {
    Place(usize),
    Name(String),
}

/// One edit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Edit {
    /// Puts a value there.
    Set { at: Vec<Key>, value: Value },
    /// Takes the value of a name away.
    Drop { at: Vec<Key> },
    /// Puts a stretch of a list in the place of another.
    Splice {
        at: Vec<Key>,
        from: usize,
        remove: usize,
        put: Vec<Value>,
    },
}

/// Edits that lead forth, and those that lead back.
#[derive(Debug, Default)]
pub struct Both {
    pub forth: Vec<Edit>,
    pub back: Vec<Edit>,
}

/// The edits do not fit the value: it is another than they were made for.
#[derive(Debug, thiserror::Error)]
#[error("a step of the review does not fit the document")]
pub struct Misfit;

/// From one value to the other, and back.
pub fn between(one: &Value, other: &Value) -> Both {
    let mut both = Both::default();
    compare(one, other, &mut Vec::new(), &mut both);
    both.back.reverse();
    both
}

fn compare(one: &Value, other: &Value, at: &mut Vec<Key>, both: &mut Both) {
    match (one, other) {
        (Value::Object(old), Value::Object(new)) => {
            for (name, value) in old {
                at.push(Key::Name(name.clone()));
                if let Some(other) = new.get(name) {
                    compare(value, other, at, both);
                } else {
                    both.forth.push(Edit::Drop { at: at.clone() });
                    let (at, value) = (at.clone(), value.clone());
                    both.back.push(Edit::Set { at, value });
                }
                at.pop();
            }
            for (name, value) in new.iter().filter(|(name, _)| !old.contains_key(*name)) {
                at.push(Key::Name(name.clone()));
                let (here, value) = (at.clone(), value.clone());
                both.forth.push(Edit::Set { at: here, value });
                both.back.push(Edit::Drop { at: at.clone() });
                at.pop();
            }
        }
        (Value::Array(old), Value::Array(new)) if old.len() == new.len() => {
            for (place, (value, other)) in old.iter().zip(new).enumerate() {
                at.push(Key::Place(place));
                compare(value, other, at, both);
                at.pop();
            }
        }
        (Value::Array(old), Value::Array(new)) => splice(old, new, at, both),
        _ if one == other => {}
        _ => {
            let (at, value) = (at.clone(), other.clone());
            both.forth.push(Edit::Set {
                at: at.clone(),
                value,
            });
            let value = one.clone();
            both.back.push(Edit::Set { at, value });
        }
    }
}

fn splice(old: &[Value], new: &[Value], at: &[Key], both: &mut Both) {
    let from = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let (old_rest, new_rest) = (&old[from..], &new[from..]);
    let ends = old_rest.iter().rev().zip(new_rest.iter().rev());
    let end = ends.take_while(|(a, b)| a == b).count();
    let (gone, come) = (
        &old_rest[..old_rest.len() - end],
        &new_rest[..new_rest.len() - end],
    );
    let edit = |remove: &[Value], put: &[Value]| Edit::Splice {
        at: at.to_vec(),
        from,
        remove: remove.len(),
        put: put.to_vec(),
    };
    both.forth.push(edit(gone, come));
    both.back.push(edit(come, gone));
}

/// Makes the edits, in order.
pub fn apply(value: &mut Value, edits: &[Edit]) -> Result<(), Misfit> {
    for edit in edits {
        match edit {
            Edit::Set { at, value: new } => set(value, at, new.clone())?,
            Edit::Drop { at } => {
                let (last, way) = at.split_last().ok_or(Misfit)?;
                let (Key::Name(name), Value::Object(map)) = (last, find(value, way)?) else {
                    return Err(Misfit);
                };
                map.remove(name).ok_or(Misfit)?;
            }
            Edit::Splice {
                at,
                from,
                remove,
                put,
            } => {
                let list = find(value, at)?.as_array_mut().ok_or(Misfit)?;
                let end = from.checked_add(*remove).filter(|end| *end <= list.len());
                list.splice(*from..end.ok_or(Misfit)?, put.iter().cloned());
            }
        }
    }
    Ok(())
}

fn set(value: &mut Value, at: &[Key], new: Value) -> Result<(), Misfit> {
    let Some((last, way)) = at.split_last() else {
        *value = new;
        return Ok(());
    };
    match (last, find(value, way)?) {
        (Key::Name(name), Value::Object(map)) => {
            map.insert(name.clone(), new);
        }
        (Key::Place(place), Value::Array(all)) => *all.get_mut(*place).ok_or(Misfit)? = new,
        _ => return Err(Misfit),
    }
    Ok(())
}

fn find<'a>(value: &'a mut Value, way: &[Key]) -> Result<&'a mut Value, Misfit> {
    way.iter().try_fold(value, |value, key| {
        match (key, value) {
            (Key::Name(name), Value::Object(map)) => map.get_mut(name),
            (Key::Place(place), Value::Array(list)) => list.get_mut(*place),
            _ => None,
        }
        .ok_or(Misfit)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn values() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            (0..5_u8).prop_map(Value::from),
            "[a-c]{0,3}".prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 32, 5, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
                prop::collection::btree_map("[a-d]", inner, 0..4)
                    .prop_map(|map| Value::Object(map.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn there_and_back(one in values(), other in values()) {
            let both = between(&one, &other);
            let mut value = one.clone();
            apply(&mut value, &both.forth).expect("it fits");
            prop_assert_eq!(&value, &other);
            // As they are stored.
            let back = serde_json::to_value(&both.back).expect("JSON");
            let back: Vec<Edit> = serde_json::from_value(back).expect("edits");
            apply(&mut value, &back).expect("it fits");
            prop_assert_eq!(&value, &one);
        }
    }

    #[test]
    fn a_word_in_a_long_list_is_a_small_edit() {
        let one: Value = (0..100).map(|n| json!({ "text": n })).collect();
        let mut other = one.clone();
        other[40]["text"] = json!("corrected");
        let both = between(&one, &other);
        assert_eq!((both.forth.len(), both.back.len()), (1, 1));
        other.as_array_mut().expect("a list").remove(3);
        let both = between(&one, &other);
        assert_eq!(both.forth.len(), 1);
        assert!(apply(&mut json!([1]), &both.forth).is_err());
    }
}
