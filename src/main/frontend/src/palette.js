// The steps that may be added: pulled onto the drawing with the pointer, or put after the chosen step by keyboard.
import { element } from './fields.js';

const FLOW = [
  ['bpmn:ExclusiveGateway', 'Decision'],
  ['bpmn:ParallelGateway', 'Both at once'],
  ['bpmn:EndEvent', 'End'],
];

export class Palette {
  constructor(modeler, catalogue, properties, box) {
    Object.assign(this, { modeler, catalogue, properties, box });
    const groups = new Map();
    for (const step of catalogue.steps) {
      groups.set(step.group, [...(groups.get(step.group) || []), step]);
    }
    for (const [group, steps] of groups) {
      box.append(element('h2', {}, group), ...steps.map((step) => this.stepEntry(step)));
    }
    box.append(element('h2', {}, 'Flow'), ...FLOW.map(([type, label]) => this.shapeEntry(type, label)), this.timerEntry());
  }

  entry(id, label, shape, byKeyboard) {
    const start = (event) => this.modeler.get('create').start(event, shape());
    return element(
      'button',
      {
        type: 'button',
        id: `palette-${id}`,
        draggable: 'true',
        ondragstart: (event) => {
          event.preventDefault();
          start(event);
        },
        onclick: (event) => (event.detail === 0 ? byKeyboard() : start(event)),
      },
      label,
    );
  }

  stepEntry(step) {
    const shape = () => this.modeler.get('stepShapes').make(this.catalogue, step);
    return this.entry(step.key, step.label, shape, () => {
      const flow = this.properties.chosen()?.outgoing?.[0];
      if (flow) {
        this.properties.putInto(flow, step);
      }
    });
  }

  shapeEntry(type, label) {
    const shape = () => this.modeler.get('elementFactory').createShape({ type });
    return this.entry(type.replace('bpmn:', ''), label, shape, () => this.append(shape()));
  }

  append(shape) {
    const chosen = this.properties.chosen();
    if (chosen && !chosen.waypoints) {
      this.modeler.get('autoPlace').append(chosen, shape);
    }
  }

  // A reminder or deadline: a timer of two days that hangs on the step where it is dropped.
  timerEntry() {
    const shape = () => {
      const factory = this.modeler.get('bpmnFactory');
      const timer = factory.create('bpmn:TimerEventDefinition', {
        timeDuration: factory.create('bpmn:FormalExpression', { body: 'P2D' }),
      });
      const event = factory.create('bpmn:BoundaryEvent', { name: '2 days', cancelActivity: false, eventDefinitions: [timer] });
      timer.timeDuration.$parent = timer;
      timer.$parent = event;
      return this.modeler.get('elementFactory').createShape({ type: 'bpmn:BoundaryEvent', businessObject: event });
    };
    return this.entry('timer', 'Reminder or deadline', shape, () => this.attach(shape()));
  }

  attach(shape) {
    const chosen = this.properties.chosen();
    if (chosen?.type === 'bpmn:UserTask') {
      const at = { x: chosen.x + chosen.width - 24, y: chosen.y + chosen.height };
      const event = this.modeler.get('modeling').createShape(shape, at, chosen, { attach: true });
      this.modeler.get('selection').select(event);
    }
  }
}
