import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    // Its gradients are in files that only a bundler resolves.
    server: { deps: { inline: [/@tensorflow/] } },
  },
});
