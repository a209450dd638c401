// Small builders for the fields beside the drawing; every field has an id that stays.
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) {
      made.addEventListener(name.slice(2), value);
    } else if (value !== undefined && value !== false) {
      made.setAttribute(name, value === true ? '' : value);
    }
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

export function field(id, label, control, hint) {
  control.id = id;
  if (hint) {
    control.setAttribute('aria-describedby', `${id}-hint`);
  }
  return element(
    'div',
    { class: 'field' },
    element('label', { for: id }, label),
    hint ? element('p', { class: 'hint', id: `${id}-hint` }, hint) : null,
    control,
  );
}

export function text(value, change) {
  const input = element('input', { class: 'input', type: 'text', onchange: () => change(input.value.trim()) });
  input.value = value || '';
  return input;
}

export function choice(options, value, change) {
  const select = element(
    'select',
    { class: 'input', onchange: () => change(select.value) },
    ...options.map(([key, label]) => element('option', { value: key }, label)),
  );
  select.value = value || '';
  return select;
}

export function button(id, label, press, kind = '') {
  return element('button', { class: `btn btn--wide ${kind}`, type: 'button', id, onclick: press }, label);
}

const TIME = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/;
const UNITS = [
  ['D', 'days'],
  ['H', 'hours'],
  ['M', 'minutes'],
];

// A period such as P2D as a number and a unit; null when it is written in another way.
export function period(written) {
  const [, days, hours, minutes] = TIME.exec(written || '') || [];
  const parts = [
    [days, 'D'],
    [hours, 'H'],
    [minutes, 'M'],
  ].filter(([number]) => number);
  return parts.length === 1 ? { number: parts[0][0], unit: parts[0][1] } : null;
}

export function written({ number, unit }) {
  return unit === 'D' ? `P${number}D` : `PT${number}${unit}`;
}

// Two controls for one period, with one legend.
export function periodField(id, label, value, change) {
  const now = period(value) || { number: '', unit: 'D' };
  const number = element('input', { class: 'input', id, type: 'number', min: '1', max: '999', value: now.number });
  const unit = choice(UNITS, now.unit, () => set());
  unit.id = `${id}-unit`;
  unit.setAttribute('aria-label', `${label}: unit`);
  const set = () => number.value && number.checkValidity() && change(written({ number: number.value, unit: unit.value }));
  number.addEventListener('change', set);
  return element(
    'div',
    { class: 'field' },
    element('label', { for: id }, label),
    element('div', { class: 'row row--tight' }, number, unit),
  );
}
