// Puts a step of the catalogue into a flow: room is made, the flow is split, one undo takes all of it back.
import { getMid } from 'diagram-js/lib/layout/LayoutUtil';
import { selfAndAllChildren } from 'diagram-js/lib/util/Elements';

const ROOM = 170;

export class StepShapes {
  constructor(elementFactory, bpmnFactory, elementRegistry) {
    this.make = (catalogue, step) => {
      const kind = step.form ? 'bpmn:UserTask' : 'bpmn:ServiceTask';
      const object = bpmnFactory.create(kind, { id: freeId(elementRegistry, step.key), name: step.label });
      for (const [name, value] of Object.entries(catalogue.attributes(step))) {
        object.set(name, value);
      }
      return elementFactory.createShape({ type: kind, businessObject: object });
    };
  }
}
StepShapes.$inject = ['elementFactory', 'bpmnFactory', 'elementRegistry'];

function freeId(registry, key) {
  let id = key;
  for (let n = 2; registry.get(id); n++) {
    id = key + n;
  }
  return id;
}

export class InsertStep {
  constructor(modeling, spaceTool, canvas, elementRegistry, stepShapes) {
    Object.assign(this, { modeling, spaceTool, canvas, elementRegistry, stepShapes });
  }

  preExecute(context) {
    const { flow, step, catalogue } = context;
    const { source, target } = flow;
    const shape = this.stepShapes.make(catalogue, step);
    const right = source.x + source.width;
    if (target.x > source.x) {
      this.makeRoom(right + 10);
    }
    const at = { x: right + ROOM / 2 + 5, y: this.laneOf(step)?.y ?? getMid(source).y };
    context.shape = this.modeling.createShape(shape, at, source.parent);
    const dock = { x: context.shape.x, y: at.y };
    this.modeling.reconnectEnd(flow, context.shape, dock);
    this.modeling.connect(context.shape, target, { type: 'bpmn:SequenceFlow' });
    this.modeling.layoutConnection(flow);
  }

  makeRoom(start) {
    const root = this.canvas.getRootElement();
    const elements = selfAndAllChildren(root, true).filter((element) => element !== root);
    const { movingShapes, resizingShapes } = this.spaceTool.calculateAdjustments(elements, 'x', ROOM, start);
    this.spaceTool.makeSpace(movingShapes, resizingShapes, { x: ROOM, y: 0 }, 'e', start);
  }

  // A person's step stands in the lane of its role, where the drawing has one.
  laneOf(step) {
    const role = (step.role || 'Candor').toLowerCase().replace(/_/g, ' ');
    const lane = this.elementRegistry.find(
      (element) => element.type === 'bpmn:Lane' && (element.businessObject.name || '').toLowerCase() === role,
    );
    return lane && getMid(lane);
  }
}
InsertStep.$inject = ['modeling', 'spaceTool', 'canvas', 'elementRegistry', 'stepShapes'];

export const insertStepModule = {
  __init__: [
    [
      'commandStack',
      (commandStack) => commandStack.registerHandler('candor.insertStep', InsertStep),
    ],
  ],
  stepShapes: ['type', StepShapes],
};
