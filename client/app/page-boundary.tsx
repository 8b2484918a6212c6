import { Component, type ReactNode } from 'react';
import { PageFailure } from './page-failure.tsx';

/** Keeps the frame standing when a page fails, and says so in the page's place. */
export class PageBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (this.state.error === undefined) return this.props.children;
    return <PageFailure onRetry={() => this.setState({ error: undefined })} />;
  }
}
