/**
 * Remembers what a window is opened from; the answer gives the focus on when it has closed and that is gone with what was
 * done, or goes a moment later: to what stands in its `data-place` now, else to the page's title.
 */
export function focusBack(opener: Element | null): () => void {
  const place = opener?.closest('[data-place]')?.getAttribute('data-place');
  function goOn() {
    if (document.activeElement !== document.body) return;
    const places = [...document.querySelectorAll<HTMLElement>('[data-place]')];
    const now =
      places.find((one) => one.getAttribute('data-place') === place) ?? document.querySelector('h1');
    now?.focus({ preventScroll: true });
  }
  return () => {
    goOn();
    const held = document.activeElement;
    const watch = new MutationObserver(() => {
      if (document.activeElement === held) return;
      watch.disconnect();
      if (!held?.isConnected) goOn();
    });
    watch.observe(document.body, { childList: true, subtree: true });
  };
}
