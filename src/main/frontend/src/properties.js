// What can be changed about the chosen element, in the practice's words.
import { is } from 'bpmn-js/lib/util/ModelUtil';
import { button, choice, element, field, periodField, text } from './fields.js';
import { conditionFields } from './condition.js';

const KINDS = {
  'bpmn:UserTask': 'Step for people',
  'bpmn:ServiceTask': 'Step of Candor',
  'bpmn:SequenceFlow': 'Way on',
  'bpmn:BoundaryEvent': 'Event at a step',
  'bpmn:ExclusiveGateway': 'Decision',
  'bpmn:StartEvent': 'Start',
  'bpmn:EndEvent': 'End',
  'bpmn:Lane': 'Lane',
  'bpmn:Participant': 'Workflow',
  'bpmn:SubProcess': 'Part',
};

export class Properties {
  constructor(modeler, catalogue, panel) {
    Object.assign(this, { modeler, catalogue, panel });
    this.modeling = modeler.get('modeling');
    modeler.on('selection.changed', () => this.show());
    modeler.on('elements.changed', () => this.show());
    this.show();
  }

  chosen() {
    const [first] = this.modeler.get('selection').get();
    return first?.labelTarget || first;
  }

  show() {
    const chosen = this.chosen();
    const focus = this.panel.contains(document.activeElement) ? document.activeElement.id : '';
    this.panel.replaceChildren(...(chosen ? this.fields(chosen) : [this.hint()]));
    if (focus) {
      document.getElementById(focus)?.focus();
    }
  }

  hint() {
    return element('p', { class: 'muted' }, 'Choose a step on the drawing or in the list below it.');
  }

  fields(chosen) {
    const object = chosen.businessObject;
    const set = (values) => this.modeling.updateProperties(chosen, values);
    const kind = KINDS[chosen.type] || chosen.type.replace('bpmn:', '');
    return [
      element('div', {}, element('p', { class: 'eyebrow' }, kind), element('h2', {}, object.name || object.id)),
      field('prop-name', 'Name on the drawing', text(object.name, (name) => this.modeling.updateLabel(chosen, name))),
      ...this.step(chosen, object, set),
      ...this.timer(object),
      ...(is(chosen, 'bpmn:SequenceFlow') ? conditionFields(this.modeler, this.catalogue, chosen) : []),
      ...this.insert(chosen),
      element('p', { class: 'small muted' }, `Element ${object.id}`),
    ];
  }

  step(chosen, object, set) {
    const forPeople = is(chosen, 'bpmn:UserTask');
    if (!forPeople && !is(chosen, 'bpmn:ServiceTask')) {
      return [];
    }
    const steps = forPeople ? this.catalogue.people() : this.catalogue.services();
    const now = this.catalogue.of(chosen);
    const options = [['', 'Choose'], ...steps.map((step) => [step.key, step.label])];
    const change = (key) => key && set(this.catalogue.attributes(this.catalogue.step(key)));
    const what = field('prop-step', forPeople ? 'Form' : 'What Candor does', choice(options, now?.key, change));
    if (!forPeople) {
      return [what];
    }
    const role = element('dl', { class: 'facts' }, element('dt', {}, 'Done by'));
    role.append(element('dd', { id: 'prop-role' }, now ? now.roleLabel : 'Choose a form first'));
    const due = (value) => set({ 'camunda:dueDate': value });
    return [what, role, periodField('prop-due', 'Due within', object.get('camunda:dueDate'), due)];
  }

  timer(object) {
    const timer = (object.eventDefinitions || []).find((each) => is(each, 'bpmn:TimerEventDefinition'));
    const duration = timer && timer.timeDuration;
    if (!duration) {
      return [];
    }
    const change = (body) => this.modeling.updateModdleProperties(this.chosen(), duration, { body });
    return [periodField('prop-timer', 'After', duration.body, change)];
  }

  insert(chosen) {
    const flow = is(chosen, 'bpmn:SequenceFlow') ? chosen : chosen.outgoing?.find((each) => is(each, 'bpmn:SequenceFlow'));
    if (!flow || is(chosen, 'bpmn:Gateway')) {
      return [];
    }
    const options = this.catalogue.steps.map((step) => [step.key, step.label]);
    const select = choice(options, options[0][0], () => {});
    const press = () => this.putInto(flow, this.catalogue.step(select.value));
    const where = flow === chosen ? 'Put a step on this way' : 'Put a step after this one';
    return [field('insert-step', where, select), button('insert', 'Add step', press)];
  }

  putInto(flow, step) {
    const context = { flow, step, catalogue: this.catalogue };
    this.modeler.get('commandStack').execute('candor.insertStep', context);
    this.modeler.get('selection').select(context.shape);
    this.modeler.get('canvas').scrollToElement(context.shape, 80);
  }
}
