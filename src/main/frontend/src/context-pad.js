// The small menu at a chosen element: only what a workflow of this practice may use.
const APPEND = [
  ['bpmn:ExclusiveGateway', 'bpmn-icon-gateway-xor', 'Add a decision'],
  ['bpmn:EndEvent', 'bpmn-icon-end-event-none', 'Add an end'],
];

export class StudioContextPad {
  constructor(contextPad, connect, modeling, autoPlace, elementFactory) {
    Object.assign(this, { connect, modeling, autoPlace, elementFactory });
    contextPad.registerProvider(this);
  }

  getContextPadEntries(element) {
    const entries = {
      delete: {
        group: 'edit',
        className: 'bpmn-icon-trash',
        title: 'Remove',
        action: { click: () => this.modeling.removeElements([element]) },
      },
    };
    if (element.waypoints || ['bpmn:Participant', 'bpmn:Lane', 'bpmn:EndEvent', 'label'].includes(element.type)) {
      return entries;
    }
    for (const [type, className, title] of APPEND) {
      entries[type] = {
        group: 'model',
        className,
        title,
        action: { click: () => this.autoPlace.append(element, this.elementFactory.createShape({ type })) },
      };
    }
    entries.connect = {
      group: 'connect',
      className: 'bpmn-icon-connection-multi',
      title: 'Lead on to another step',
      action: {
        click: (event) => this.connect.start(event, element),
        dragstart: (event) => this.connect.start(event, element),
      },
    };
    return entries;
  }
}
StudioContextPad.$inject = ['contextPad', 'connect', 'modeling', 'autoPlace', 'elementFactory'];

// Takes the place of bpmn.io's own menu and of its palette, which offer elements that no edition may hold.
export const contextPadModule = {
  __init__: ['contextPadProvider'],
  contextPadProvider: ['type', StudioContextPad],
  paletteProvider: ['value', null],
};
