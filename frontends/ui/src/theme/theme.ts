import type { ThemeConfig } from 'antd';

const FONTS = [
  '-apple-system',
  'BlinkMacSystemFont',
  "'Segoe UI'",
  "'Noto Sans CJK SC'",
  "'Noto Sans SC'",
  "'PingFang SC'",
  "'Hiragino Sans GB'",
  "'Microsoft YaHei'",
  "'WenQuanYi Micro Hei'",
  'sans-serif',
].join(', ');

/** The theme of normal and of large text; the same object every time, so that the kit derives its tokens once. */
export function theme({ large, still }: { large: boolean; still: boolean }): ThemeConfig {
  const [moving, unmoved] = large ? LARGE : NORMAL;
  return still ? unmoved : moving;
}

/** The look of everything: calm, dense, legible. The primary colour has AA contrast on white, the kit's default has not. */
function themeOf(large: boolean): ThemeConfig {
  const size = large ? 17 : 14;
  return {
    cssVar: { key: 'gj' },
    hashed: false,
    token: {
      colorPrimary: '#0958d9',
      colorLink: '#0958d9',
      // Under the pointer the kit's blue becomes too light for white text and on white; darker keeps the contrast.
      colorPrimaryHover: '#003eb3',
      colorPrimaryActive: '#002c8c',
      colorLinkHover: '#003eb3',
      colorLinkActive: '#002c8c',
      colorInfo: '#0958d9',
      colorSuccess: '#237804',
      colorWarning: '#ad4e00',
      colorError: '#cf1322',
      // The kit derives muddy tints from dark status colours.
      colorInfoBg: '#eef4ff',
      colorInfoBorder: '#b3cbf5',
      colorSuccessBg: '#f0f9ea',
      colorSuccessBorder: '#b7dba0',
      colorWarningBg: '#fff6e6',
      colorWarningBorder: '#f2cf94',
      colorErrorBg: '#fff1f0',
      colorErrorBorder: '#f5b8b3',
      colorText: '#1a2233',
      colorTextSecondary: '#515b6e',
      colorTextTertiary: '#5f6a7d',
      colorTextDescription: '#515b6e',
      colorTextPlaceholder: '#697386',
      colorBgLayout: '#f3f5f8',
      colorBorder: '#c9d0da',
      colorBorderSecondary: '#e3e7ed',
      borderRadius: 6,
      fontFamily: FONTS,
      fontSize: size,
      lineHeight: 1.65,
      controlHeight: large ? 40 : 34,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
      wireframe: false,
    },
    components: {
      Table: {
        cellPaddingBlock: 10,
        cellPaddingInline: 12,
        cellPaddingBlockSM: 5,
        headerBg: '#f7f9fb',
        headerSortActiveBg: '#eef2f7',
        bodySortBg: '#fff',
      },
      Card: { bodyPadding: 16, headerHeight: 46 },
      Form: { itemMarginBottom: 18, verticalLabelPadding: '0 0 4px' },
      Menu: { itemHeight: large ? 44 : 38 },
    },
  };
}

/** As it is, and without motion: the kit waits for the end of its motions, so a style that cuts them short leaves lists nowhere. */
function withAndWithoutMotion(moving: ThemeConfig): readonly [ThemeConfig, ThemeConfig] {
  return [moving, { ...moving, token: { ...moving.token, motion: false } }];
}

const NORMAL = withAndWithoutMotion(themeOf(false));
const LARGE = withAndWithoutMotion(themeOf(true));
