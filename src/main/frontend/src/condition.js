// When a way that leaves a decision is taken: chosen from the declared variables, or written in the one grammar.
import { is } from 'bpmn-js/lib/util/ModelUtil';
import { choice, element, field, text } from './fields.js';

const SIMPLE = /^\$\{\s*(\w+)\s*(==|!=)\s*'([^']*)'\s*\}$/;

export function conditionFields(modeler, catalogue, flow) {
  if (!is(flow.source, 'bpmn:ExclusiveGateway') && !is(flow.source, 'bpmn:InclusiveGateway')) {
    return [];
  }
  const modeling = modeler.get('modeling');
  const gateway = flow.source.businessObject;
  const otherwise = gateway.default === flow.businessObject;
  const now = flow.businessObject.conditionExpression?.body || '';
  const set = (body) => {
    if (otherwise) {
      modeling.updateProperties(flow.source, { default: undefined });
    }
    const expression = body ? modeler.get('bpmnFactory').create('bpmn:FormalExpression', { body }) : undefined;
    modeling.updateProperties(flow, { conditionExpression: expression });
  };
  const take = (kind) => {
    if (kind === 'otherwise') {
      modeling.updateProperties(flow, { conditionExpression: undefined });
      modeling.updateProperties(flow.source, { default: flow.businessObject });
    } else if (otherwise) {
      modeling.updateProperties(flow.source, { default: undefined });
    }
  };
  const kinds = [
    ['when', 'When a condition holds'],
    ['otherwise', 'Otherwise: when no other way is taken'],
  ];
  const fields = [field('prop-taken', 'Taken', choice(kinds, otherwise ? 'otherwise' : 'when', take))];
  return otherwise ? fields : [...fields, ...builder(catalogue, now, set), raw(now, set)];
}

function raw(now, set) {
  const hint = 'Declared variables, comparison, and, or, not, arithmetic.';
  return field('prop-condition', 'As written', text(now, set), hint);
}

function builder(catalogue, now, set) {
  const [, name, sign, value] = SIMPLE.exec(now) || [];
  if (now && !name) {
    return [];
  }
  const texts = catalogue.variables.filter((variable) => variable.values.length);
  const chosen = texts.find((variable) => variable.name === name) || texts[0];
  const write = (variable, compare, literal) => set(`\${${variable} ${compare} '${literal}'}`);
  const names = texts.map((variable) => [variable.name, variable.label]);
  const variables = choice(names, chosen.name, (other) =>
    write(other, sign || '==', texts.find((variable) => variable.name === other).values[0]),
  );
  const signs = choice([['==', 'is'], ['!=', 'is not']], sign || '==', (other) =>
    write(chosen.name, other, value || chosen.values[0]),
  );
  const values = choice(
    chosen.values.map((each) => [each, each]),
    value || chosen.values[0],
    (other) => write(chosen.name, sign || '==', other),
  );
  signs.id = 'prop-sign';
  signs.setAttribute('aria-label', 'Comparison');
  values.id = 'prop-value';
  values.setAttribute('aria-label', 'Value');
  return [field('prop-variable', 'Compare', variables), element('div', { class: 'row row--tight' }, signs, values)];
}
