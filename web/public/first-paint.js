// Chooses light or dark before anything is drawn, so that nobody is dazzled by the other one.
(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem('telemachy-scheme');
  } catch {
    // A browser that keeps nothing follows the system.
  }
  if (chosen !== 'light' && chosen !== 'dark')
    chosen = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  document.documentElement.setAttribute('data-mantine-color-scheme', chosen);
})();
