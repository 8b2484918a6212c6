import { Component, type ReactNode } from 'react';
import { PageFailure } from './page-failure.tsx';

/** Keeps the frame standing when a page fails, and says so in the page's place. */
export class PageBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? <PageFailure /> : this.props.children;
  }
}
