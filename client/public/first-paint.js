// Runs before the first paint, so that neither the theme nor the page's language flashes.
(() => {
  let theme = null;
  let language = null;
  try {
    theme = localStorage.getItem('trellis.theme');
    language = localStorage.getItem('trellis.language');
  } catch {
    // Storage is closed to us (private mode, policy): the system's choice is used.
  }
  if (theme !== 'light' && theme !== 'dark') {
    theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }
  document.documentElement.setAttribute('data-mantine-color-scheme', theme);
  if (language !== 'en' && language !== 'vi') {
    language = /^vi\b/i.test(navigator.language) ? 'vi' : 'en';
  }
  document.documentElement.lang = language;
})();
