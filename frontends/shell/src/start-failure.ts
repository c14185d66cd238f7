import en from './locales/en.json';
import zh from './locales/zh-CN.json';

/** Without the UI there is only plain HTML to say that the page could not start, and why. */
export function showStartFailure(error: unknown): void {
  const texts = document.documentElement.lang === 'en' ? en.start : zh.start;
  const place = document.getElementById('guanjia') ?? document.body;
  const message = error instanceof Error ? error.message : String(error);
  const box = document.createElement('div');
  box.className = 'guanjia-start';
  box.setAttribute('role', 'alert');
  box.append(textElement('strong', texts.title), textElement('p', texts.body), reloadButton(texts.reload));
  box.append(textElement('p', message));
  place.replaceChildren(box);
  tell(message);
}

function tell(message: string): void {
  void fetch('/shell/failures', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-guanjia-request': '1' },
    body: JSON.stringify({
      app: 'shell',
      kind: 'load',
      message: message.slice(0, 1000),
      url: location.pathname,
      language: document.documentElement.lang,
    }),
  }).catch(() => undefined);
}

function textElement(name: 'p' | 'strong', text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

function reloadButton(text: string): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  button.addEventListener('click', () => location.reload());
  return button;
}
