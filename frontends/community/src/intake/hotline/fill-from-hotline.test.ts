import { fillFromHotline } from './fill-from-hotline.ts';

const ESTATES = [
  { id: 'Estate_1', name: '科技嘉园' },
  { id: 'Estate_2', name: '科技嘉园二期' },
  { id: 'Estate_3', name: '松石雅居' },
];

test('the estate with the longest name in the address is taken', () => {
  expect(fillFromHotline({ location: '稀土高新区科技嘉园二期3号楼', text: '漏水' }, ESTATES)).toEqual({
    estateId: 'Estate_2',
    location: '稀土高新区科技嘉园二期3号楼',
    text: '漏水',
  });
});

test('a line of its own for the estate comes before the address and the words', () => {
  expect(fillFromHotline({ estateName: '松石雅居', text: '与科技嘉园之间的院子' }, ESTATES)).toMatchObject({
    estateId: 'Estate_3',
  });
});

test('an estate of another community fills nothing', () => {
  expect(fillFromHotline({ estateName: '别处花园', complainantName: '张桂兰' }, ESTATES)).toEqual({
    complainantName: '张桂兰',
  });
});
