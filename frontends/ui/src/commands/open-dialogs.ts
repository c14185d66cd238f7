/** Whether a drawer or dialog lies over the page: keys then mean nothing to what is behind it. */
export function isDialogOpen(): boolean {
  return isShown('[role="dialog"][aria-modal="true"]');
}

/** Whether a question waits for its answer; until then not even the palette opens. */
export function isQuestionOpen(): boolean {
  return isShown('.ant-modal-confirm');
}

function isShown(selector: string): boolean {
  // Closed ones may stay in the document, not displayed; one on its way out covers nothing any more.
  return [...document.querySelectorAll(selector)].some(
    (one) => one.getClientRects().length > 0 && !one.closest('[class*="-leave"]'),
  );
}
