// The step catalogue as the page hands it over: what a drawing may be made of.
export class Catalogue {
  constructor(json) {
    const { steps, variables } = JSON.parse(json);
    this.steps = steps;
    this.variables = variables;
  }

  step(key) {
    return this.steps.find((step) => step.key === key);
  }

  people() {
    return this.steps.filter((step) => step.form);
  }

  services() {
    return this.steps.filter((step) => !step.form);
  }

  // The step behind an element: by its form, or by the name that it runs.
  of(element) {
    const object = element.businessObject;
    const form = object.get('camunda:formKey');
    const runs = (object.get('camunda:delegateExpression') || '').replace(/^\$\{|\}$/g, '');
    return form ? this.steps.find((step) => step.form === form) : this.step(runs);
  }

  // What is written on an element so that it is this step.
  attributes(step) {
    return step.form
      ? { 'camunda:formKey': step.form, 'camunda:candidateGroups': step.role, 'camunda:dueDate': step.due || undefined }
      : { 'camunda:delegateExpression': `\${${step.key}}`, 'camunda:asyncBefore': step.ownTransaction || undefined };
  }
}
