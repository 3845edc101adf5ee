// The form of an issue as the server tells it: what stands at an address, and changes of it, which are made here at
// once and by the server for good.

import { readAs, textOfValue, unitsOf } from "./pieces.js";

export const keyOf = (at) => JSON.stringify(at);

export const isWithin = (at, list) => at.length > list.length && list.every((step, index) => step === at[index]);

// What stands at an address: the record, the field of it, and the index of an item. Null where nothing does.
export function find(form, at) {
  let here = { record: form };
  for (const step of at) {
    if (typeof step === "string") {
      const field = here.record?.fields.find((one) => one.key === step);
      if (field === undefined) return null;
      here = { field, record: field.record ?? null };
    } else {
      const record = here.field?.records?.[step] ?? null;
      if (record === null && here.field?.texts?.[step] === undefined) return null;
      here = { field: here.field, record, index: step };
    }
  }
  return here;
}

export function textAt(form, at) {
  const { field, index } = find(form, at) ?? {};
  return (index === undefined ? field?.text : field?.texts?.[index]) ?? "";
}

// What stands in a field, as a change of it names it: pieces, or a text. Null where only the server knows the pieces.
export function valueAt(form, at) {
  const { field } = find(form, at) ?? {};
  return field?.pieces === undefined || field.text === null ? textAt(form, at) : (field.pieces && { pieces: field.pieces });
}

const heldBy = (field) => (field.pieces ? { pieces: field.pieces } : field.text);

function hold(field, value) {
  field.text = textOfValue(value);
  if (field.pieces !== undefined) field.pieces = value.pieces ?? (value === "" ? [] : null);
}

const itemsAt = (form, list) => {
  const field = find(form, list)?.field;
  return field?.records ?? field?.texts ?? null;
};

export const countAt = (form, list) => itemsAt(form, list)?.length ?? 0;

// A new record with some of its fields.
function filled(blank, value) {
  const record = structuredClone(blank);
  for (const field of record.fields) {
    const given = value[field.key];
    if (given === undefined) continue;
    if (field.records !== undefined) field.records = given.map((one) => filled(field.blank, one));
    else if (field.texts !== undefined) field.texts = [...given];
    else if (field.record !== undefined) field.record = filled(field.record, given);
    else hold(field, given);
  }
  return record;
}

// What an item holds, as it would be inserted again.
export function contentOf(record) {
  const held = {};
  for (const field of record.fields) {
    if (field.records !== undefined) {
      if (field.records.length > 0) held[field.key] = field.records.map(contentOf);
    } else if (field.texts !== undefined) {
      if (field.texts.length > 0) held[field.key] = [...field.texts];
    } else if (field.record !== undefined) {
      const inner = contentOf(field.record);
      if (Object.keys(inner).length > 0) held[field.key] = inner;
    } else if (field.text !== null && field.text !== undefined) held[field.key] = heldBy(field);
  }
  return held;
}

// Makes a change of the form, or several that are one to whoever makes them.
export function apply(form, edit) {
  if (edit.all !== undefined) edit.all.forEach((one) => apply(form, one));
  else if (edit.text !== undefined) {
    const { field, index } = find(form, edit.text.at) ?? {};
    if (field === undefined) return;
    if (index !== undefined) field.texts[index] = edit.text.now;
    else {
      hold(field, edit.text.now);
      if (edit.text.now === "" && !field.needed) field.text = null;
    }
  } else if (edit.insert !== undefined) {
    const { list, index, value } = edit.insert;
    const { field } = find(form, list);
    itemsAt(form, list).splice(index, 0, field.records === undefined ? value : filled(field.blank, value));
  } else if (edit.remove !== undefined) {
    const at = edit.remove.at;
    itemsAt(form, at.slice(0, -1))?.splice(at.at(-1), 1);
  } else if (edit.move !== undefined) {
    const { list, from, to } = edit.move;
    const items = itemsAt(form, list);
    items.splice(to, 0, ...items.splice(from, 1));
  }
}

// The change that takes another one back; it is asked for before that one is made.
export function inverse(form, edit) {
  if (edit.all !== undefined) {
    const copy = structuredClone(form);
    const back = (one) => [inverse(copy, one), apply(copy, one)][0];
    return { all: edit.all.map(back).reverse() };
  }
  if (edit.text !== undefined) return { text: { at: edit.text.at, was: edit.text.now, now: edit.text.was } };
  if (edit.insert !== undefined) {
    const { list, index, value } = edit.insert;
    const { field } = find(form, list);
    return { remove: { at: [...list, index], said: saidBy(field.records === undefined ? value : filled(field.blank, value)) } };
  }
  if (edit.move !== undefined) return { move: { list: edit.move.list, from: edit.move.to, to: edit.move.from } };
  const at = edit.remove.at;
  const { record, field, index } = find(form, at);
  const value = record === null ? field.texts[index] : contentOf(record);
  return { insert: { list: at.slice(0, -1), index: at.at(-1), value } };
}

// The words of an item, however they are marked and written.
function saidBy(item) {
  const words = (key, value) => (value?.pieces === undefined && typeof value !== "string" ? value : readAs(unitsOf(value)) || undefined);
  return JSON.stringify(typeof item === "string" ? item : contentOf(item), words);
}

// Whether an item says something else than it did.
export function saysOther(form, { at, said }) {
  const { record, field, index } = find(form, at) ?? {};
  return field === undefined || saidBy(record ?? field.texts[index]) !== said;
}

// Where an address leads once an item of a list was moved.
export function afterMove({ list, from, to }, at) {
  const index = at[list.length];
  if (typeof index !== "number" || !isWithin(at, list)) return at;
  const by = from < index && index <= to ? -1 : to <= index && index < from ? 1 : 0;
  return [...list, index === from ? to : index + by, ...at.slice(list.length + 1)];
}

// What two forms have in common that can be shown by the same elements: everything but texts and numbers.
export function shapeOf(form, isOpen, at = []) {
  return form.fields.map((field) => {
    const here = [...at, field.key];
    if (field.record !== undefined) return shapeOf(field.record, isOpen, here);
    if (field.records !== undefined) return field.records.map((one, index) => shapeOf(one, isOpen, [...here, index]));
    if (field.texts !== undefined) return field.texts.length;
    if (field.foreign) return "foreign";
    return field.text === null && !isOpen(here) ? 0 : 1;
  });
}

// Where a field of one form stands in another: an item is the one that says the same, or, in a list of as many, the one
// at its place. Null where nobody can say.
export function follow(before, after, at) {
  const followed = [];
  for (const step of at) {
    if (typeof step === "string") {
      followed.push(step);
      continue;
    }
    const [old, now] = [itemsAt(before, at.slice(0, followed.length)), itemsAt(after, followed)];
    // What was removed meanwhile stands nowhere.
    if (old?.[step] === undefined || now === null) return null;
    const plain = (key, value) => (value?.pieces === undefined ? value : textOfValue(value));
    const said = (item) => JSON.stringify(typeof item === "string" ? item : contentOf(item), plain);
    const same = now.map(said).flatMap((one, index) => (one === said(old[step]) ? [index] : []));
    if (same.length === 1) followed.push(same[0]);
    else if (old.length === now.length) followed.push(step);
    else return null;
  }
  return followed;
}
