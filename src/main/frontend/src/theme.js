const READABLE = 0.7;

// The drawing in the colours of the page, light and dark.
export function colours() {
  const style = getComputedStyle(document.documentElement);
  const of = (name, otherwise) => style.getPropertyValue(name).trim() || otherwise;
  return {
    bpmnRenderer: {
      defaultFillColor: of('--surface', '#fff'),
      defaultStrokeColor: of('--ink-2', '#333'),
      defaultLabelColor: of('--ink', '#111'),
    },
    textRenderer: {
      defaultStyle: { fontFamily: of('--font', 'sans-serif'), fontSize: 12 },
      externalStyle: { fontSize: 11.5, lineHeight: 1.25 },
    },
  };
}

// The whole drawing in view, never larger than life; on a phone from its left end, at a size that can be read.
export function fit(canvas) {
  canvas.zoom('fit-viewport', 'auto');
  const { inner, outer } = canvas.viewbox();
  if (canvas.getContainer().clientWidth < 600 && canvas.zoom() < READABLE) {
    canvas.viewbox({ x: inner.x - 16, y: inner.y - 16, width: outer.width / READABLE, height: outer.height / READABLE });
  }
}

// One element in view, at a size that can be read.
export function reveal(canvas, element) {
  if (canvas.zoom() < READABLE) {
    canvas.zoom(READABLE);
  }
  canvas.scrollToElement(element, 80);
}

// A button with data-element anywhere on the page shows that element on the drawing.
export function showOnClick(show) {
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-element]');
    if (button && button.dataset.element) {
      show(button.dataset.element);
    }
  });
}
