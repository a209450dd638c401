// The drawing as a list, so that every step can be reached without a pointer.
import { is } from 'bpmn-js/lib/util/ModelUtil';
import { element } from './fields.js';

const LISTED = ['bpmn:Activity', 'bpmn:Event', 'bpmn:Gateway'];

export class Outline {
  constructor(modeler, list) {
    Object.assign(this, { modeler, list });
    modeler.on('elements.changed', () => this.show());
    modeler.on('import.done', () => this.show());
    this.show();
  }

  show() {
    const shapes = this.modeler
      .get('elementRegistry')
      .filter((each) => LISTED.some((type) => is(each, type)) && each.type !== 'label')
      .sort((a, b) => a.x - b.x || a.y - b.y);
    this.list.replaceChildren(...shapes.map((shape) => element('li', {}, this.entry(shape), ...this.ways(shape))));
  }

  ways(shape) {
    const flows = (shape.outgoing || []).filter((flow) => is(flow, 'bpmn:SequenceFlow'));
    return flows.map((flow) => {
      const to = name(flow.target);
      return this.entry(flow, `→ ${to}${flow.businessObject.name ? ` (${flow.businessObject.name})` : ''}`);
    });
  }

  entry(shape, label = name(shape)) {
    return element('button', { type: 'button', class: 'outline__entry', 'data-element': shape.id }, label);
  }
}

function name(shape) {
  return shape.businessObject.name || shape.type.replace('bpmn:', '');
}
