import { AwaitedChoices } from './awaited-choices.ts';

test('what is sent while choices wait is sent once, when the last of them is there', () => {
  const choices = new AwaitedChoices();
  const sent: string[] = [];
  const send = (what: string) => choices.afterwards(() => sent.push(what));
  expect(send('at once')).toBe(false);
  const estate = choices.begin();
  const category = choices.begin();
  expect([send('first'), send('again')]).toEqual([true, true]);
  estate();
  estate();
  expect(sent).toEqual([]);
  category();
  expect(sent).toEqual(['again']);
  expect(send('later')).toBe(false);
});
