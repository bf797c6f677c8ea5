import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    // For what hangs: other suites run beside, and a command's start alone can take seconds then.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Its gradients are in files that only a bundler resolves.
    server: { deps: { inline: [/@tensorflow/] } },
  },
});
