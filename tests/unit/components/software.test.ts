import { expect, it } from 'vitest';
import { licenceTexts, software } from '../../../src/components/software.ts';

it('every package that is sent has its licence word for word, and each text stands once', () => {
  const texts = licenceTexts();
  for (const name of software.flatMap(({ sent = [] }) => sent)) {
    expect(texts).toMatch(new RegExp(`^${name} \\d+\\.\\d+`, 'm'));
  }
  expect(texts.match(/Apache License\n\s*Version 2\.0/g)).toHaveLength(1);
  expect(texts).toContain('Copyright (c) Microsoft Corporation');
  expect(texts).toContain('SIL OPEN FONT LICENSE');
});
