import { Component } from 'react';
import type { ReactNode } from 'react';
import { BrokenPart } from '../states/broken-part.tsx';
import { describeThrown, reportFailure } from './report-failure.ts';
import type { FailureKind } from './report-failure.ts';

export interface RenderBoundaryProps {
  app: string;
  children: ReactNode;
  /** Called before the content is drawn anew. */
  onRetry?: () => void;
}

/** A chunk that could not be fetched, as opposed to code that fails. */
export class ChunkError extends Error {
  override name = 'ChunkError';
}

/** Keeps an error where it happened: shows what broke with a retry, reports it, and leaves the rest of the page alone. */
export class RenderBoundary extends Component<RenderBoundaryProps, { thrown: unknown }> {
  override state: { thrown: unknown } = { thrown: null };

  static getDerivedStateFromError(thrown: unknown): { thrown: unknown } {
    return { thrown: thrown ?? new Error('nothing was thrown') };
  }

  override componentDidCatch(thrown: unknown): void {
    reportFailure({ app: this.props.app, kind: kindOf(thrown), ...describeThrown(thrown) });
  }

  override render(): ReactNode {
    const { thrown } = this.state;
    if (thrown === null) return this.props.children;
    const retry = () => {
      this.props.onRetry?.();
      this.setState({ thrown: null });
    };
    return <BrokenPart kind={kindOf(thrown)} detail={describeThrown(thrown).message} onRetry={retry} />;
  }
}

function kindOf(thrown: unknown): FailureKind {
  return thrown instanceof ChunkError ? 'chunk' : 'render';
}
