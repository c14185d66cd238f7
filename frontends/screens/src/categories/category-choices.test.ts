import { categoryChoices } from './category-choices.ts';

const branches = [
  {
    id: 'a',
    name: '环境卫生',
    nameEn: 'Cleanliness',
    children: [{ id: 'a1', name: '垃圾清运', nameEn: 'Rubbish collection' }],
  },
  { id: 'b', name: '其他', nameEn: 'Other', children: [] },
];

test('each main category is followed by its own, named together', () => {
  expect(categoryChoices(branches, 'zh-CN')).toEqual([
    { value: 'a', label: '环境卫生' },
    { value: 'a1', label: '环境卫生 / 垃圾清运' },
    { value: 'b', label: '其他' },
  ]);
});

test('an English reader gets English names', () => {
  expect(categoryChoices(branches, 'en').map(({ label }) => label)).toEqual([
    'Cleanliness',
    'Cleanliness / Rubbish collection',
    'Other',
  ]);
});
