// Runs before the body is drawn, so that a stored choice never flashes.
(() => {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (root.dataset.theme ?? (system.matches ? 'dark' : 'light')) === 'dark';
  const read = () => {
    try {
      return localStorage.getItem('theme');
    } catch {
      return null; // Storage is forbidden: the choice lasts for this page.
    }
  };
  const write = (theme) => {
    try {
      if (theme) localStorage.setItem('theme', theme);
      else localStorage.removeItem('theme');
    } catch {
      // As above.
    }
  };

  const stored = read();
  if (stored === 'dark' || stored === 'light') root.dataset.theme = stored;

  addEventListener('DOMContentLoaded', () => {
    const button = document.querySelector('[data-theme-button]');
    if (!button) return;
    const show = () => button.setAttribute('aria-pressed', String(isDark()));
    button.hidden = false;
    button.addEventListener('click', () => {
      const wanted = isDark() ? 'light' : 'dark';
      const bySystem = (wanted === 'dark') === system.matches;
      if (bySystem) delete root.dataset.theme;
      else root.dataset.theme = wanted;
      write(bySystem ? null : wanted);
      show();
    });
    system.addEventListener('change', show);
    show();
  });
})();
