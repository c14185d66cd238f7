import { Stars } from '@guanjia/domain';

interface EstateStarProps {
  /** The scale comes with the scheme: three levels in 2016, five in 2024. */
  star: { level: number; scheme: { scale: number } | null };
}

/** The star of an estate on the scale that it was given on. */
export function EstateStar({ star: { level, scheme } }: EstateStarProps) {
  return <Stars level={level} {...(scheme ? { of: scheme.scale } : {})} />;
}
