/** The element under which every app gets one of its own. */
export const OUTLET_ID = 'guanjia-outlet';

/** The app's element, made when it is first asked for. */
export function containerOf(app: string): HTMLElement {
  const outlet = document.getElementById(OUTLET_ID);
  if (!outlet) throw new Error('Apps are mounted after the frame was drawn.');
  const present = outlet.querySelector<HTMLElement>(`:scope > [data-app="${app}"]`);
  if (present) return present;
  const element = document.createElement('div');
  element.dataset['app'] = app;
  outlet.append(element);
  return element;
}

/** Takes away whatever a broken app left on the page. */
export function removeContainer(app: string): void {
  document.querySelector(`#${OUTLET_ID} > [data-app="${app}"]`)?.remove();
}
