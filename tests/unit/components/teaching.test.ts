import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { chaptersUnder } from '../../../src/components/lineage.ts';
import { dealt, evening, minutesOf, roadTo } from '../../../src/components/teaching/courses.ts';
import { drawnChapter } from '../../../src/components/teaching/drawn.ts';
import { exercisesOf, withAbilities } from '../../../src/components/teaching/exercises.ts';
import { beginningOf, liveFigures } from '../../../src/components/teaching/figures.ts';
import { stillOf } from '../../../src/components/teaching/stills.ts';

let drawings = 0;
/** A chapter of its own with this HTML. */
async function drawn(html: string) {
  const address = `/chapters/chapter-${drawings++}/`;
  return { address, document: await drawnChapter({ address, draw: () => Promise.resolve(html) }) };
}

const figure = `<figure id="fig-fill"><div id="fill" data-alone="/embed/fill/sea/">
  <div class="easel-stage"><img src="/a.webp" alt="A cliff."><svg><mask id="fill-mask"/>
  <rect mask="url(#fill-mask)"/></svg><button>Press</button></div></div>
  <figcaption><b>Figure 2.</b> <p>Short. <span class="card"><button>A hole</button><span popover>What it is.</span></span>
  as in <a href="#fig-one">Figure 1</a>, and long enough to say something of it all. Never read.</p>
  <figure-link><button>Copy link</button></figure-link></figcaption></figure>`;

describe('the live figures of a chapter', () => {
  it('are known by number, place, and how their captions begin', async () => {
    const { address, document } = await drawn(
      `<figure id="plain"><table></table></figure>${figure}`,
    );
    const [one, ...more] = liveFigures(address, document);
    expect(more).toEqual([]);
    expect(one).toMatchObject({
      id: 'fig-fill',
      href: `${address}#fig-fill`,
      name: 'Figure 2',
      caption: 'Short. A hole as in Figure 1, and long enough to say something of it all.',
      alone: '/embed/fill/sea/',
    });
  });

  it('have stills with nothing to press, lazy pictures, and ids of their own', async () => {
    const { address, document } = await drawn(figure);
    const [one] = liveFigures(address, document);
    const prefix = address.replace(/^\/chapters\/(.*)\/$/, '$1-');
    const html = one?.still.parts.join('') ?? '';
    expect(html).toContain(`id="${prefix}fill-mask"`);
    expect(html).toContain(`url(#${prefix}fill-mask)`);
    expect(html).toContain('loading="lazy"');
    expect(html).not.toContain('button');
    expect(one?.still.words).toBe('A cliff.');
  });

  it('fail the build where there is nothing to show of them', () => {
    const { document } = parseHTML('<html><body><div></div></body></html>');
    expect(() => stillOf(document.body, 'fill', '')).toThrow(/“fill” draws no .easel-stage/);
  });

  it('are described by whole sentences from the beginning', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[A-Z][a-z]{2,30}$/), { minLength: 1 }), (words) => {
        const text = words.map((word) => `${word}.`).join(' ');
        const beginning = beginningOf(text);
        expect(text.startsWith(beginning)).toBe(true);
        expect(beginning).toMatch(/\.$/);
        expect(beginning.length).toBeGreaterThanOrEqual(Math.min(text.length, 70));
      }),
    );
  });
});

describe('the exercises of a chapter', () => {
  const question = (inside: string, answer: string) =>
    `<book-question id="how-far"><form><p class="label question-head"><span id="how-far-title">Exercise 4</span>
    <span>Choose</span></p>${inside}<details><summary>Hint</summary>Look.</details>
    <details data-answer><summary>Answer</summary>${answer}</details></form></book-question>`;

  it('are asked and answered as the chapter does, without what needs the chapter', async () => {
    const { address, document } = await drawn(
      question(
        `<fieldset><legend>Exercise 4</legend><p>How far?</p><label class="choice"><input><span>Near</span></label>
        <label class="choice"><input data-right><span>Far</span></label></fieldset>`,
        '<p id="p">As in <a href="#eq-one">Equation 1</a>.</p><p data-live hidden>Show it</p>',
      ),
    );
    const [one] = exercisesOf(address, document);
    expect(one).toMatchObject({
      href: `${address}#how-far`,
      name: 'Exercise 4',
      kind: 'Choose',
      choices: [
        { html: 'Near', isRight: false },
        { html: 'Far', isRight: true },
      ],
      room: null,
    });
    expect(one?.asks.trim()).toBe('<p>How far?</p>');
    expect(one?.answer).toBe(`<p>As in <a href="${address}#eq-one">Equation 1</a>.</p>`);
  });

  it('leave room for a number, as the chapter does', async () => {
    const { address, document } = await drawn(
      question(
        `<div class="question-asks"><p>How wide?</p></div><div class="question-row" data-live hidden><label>
        <span>Your answer, 2 decimals</span> <input name="number"> dB</label><button>Check</button></div>`,
        '<p class="question-answer">1.25 dB</p>',
      ),
    );
    const [one] = exercisesOf(address, document);
    expect(one).toMatchObject({
      choices: [],
      room: { before: 'Your answer, 2 decimals', unit: 'dB' },
    });
    expect(one?.asks).toBe('<p>How wide?</p>');
    expect(one?.answer).toBe('<p class="question-answer">1.25 dB</p>');
  });

  it('tell what each shows, and fail the build where one does not, or what is told is of none', async () => {
    const { address, document } = await drawn(
      question('<div class="question-asks"></div>', '<p>Far.</p>'),
    );
    const found = exercisesOf(address, document);
    const told = withAbilities(found, { 'how-far': 'tell how far' }, address);
    expect(told.map(({ id, able }) => [id, able])).toEqual([['how-far', 'tell how far']]);
    expect(() => withAbilities(found, {}, address)).toThrow(/does not say what “how-far” shows/);
    expect(() =>
      withAbilities(found, { 'how-far': 'tell how far', 'how-near': 'tell how near' }, address),
    ).toThrow(/“how-near”, which is no exercise/);
  });

  it('fail the build where one has no answer', async () => {
    const { address, document } = await drawn(
      '<book-question id="how-far"><p class="question-head"></p><fieldset></fieldset></book-question>',
    );
    expect(() => exercisesOf(address, document)).toThrow(/“how-far” has no details\[data-answer\]/);
  });
});

describe('a course', () => {
  const chapters = fc
    .array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 8 })
    .map((all) => all.map((minutes, i) => ({ id: `${i}`, data: { minutes } })));

  it('deals every chapter in order, and no plan has a shorter longest meeting', () => {
    fc.assert(
      fc.property(chapters, fc.integer({ min: 1, max: 8 }), (all, asked) => {
        const meetings = Math.min(asked, all.length);
        const plan = dealt(all, meetings);
        expect(plan).toHaveLength(meetings);
        expect(plan.flat()).toEqual(all);
        expect(plan.every((meeting) => meeting.length > 0)).toBe(true);
        // Every way to cut, as bits.
        const shortest = Array.from({ length: 2 ** (all.length - 1) }, (_, cuts) => {
          const sums = [0];
          for (const [i, one] of all.entries()) {
            if (i > 0 && (cuts >> (i - 1)) & 1) sums.push(0);
            sums.push(sums.pop()! + one.data.minutes);
          }
          return sums.length === meetings ? Math.max(...sums) : Infinity;
        });
        expect(Math.max(...plan.map(minutesOf))).toBe(Math.min(...shortest));
      }),
    );
  });

  it('cannot have more meetings than chapters', () => {
    expect(() => dealt([], 1)).toThrow('0 chapters cannot be dealt to 1 meetings');
  });

  it('of one method has all that it takes up', () => {
    const road = roadTo(evening.method);
    for (const one of road)
      expect([...road]).toEqual(expect.arrayContaining([...chaptersUnder(one)]));
    expect([...roadTo('deepfill-v2')]).toContain('diffusion');
  });
});
