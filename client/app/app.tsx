import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { I18nextProvider } from 'react-i18next';
import { type createBrowserRouter, RouterProvider } from 'react-router';
import { i18n } from '../i18n/i18n.ts';
import { cssVariablesResolver, theme } from './theme.ts';

const colorSchemes = localStorageColorSchemeManager({ key: 'trellis.theme' });

/** The whole client: language, look, data and pages. */
export function App(props: { client: ApolloClient; router: ReturnType<typeof createBrowserRouter> }) {
  return (
    <I18nextProvider i18n={i18n}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariablesResolver}
        colorSchemeManager={colorSchemes}
        defaultColorScheme="auto"
      >
        <ApolloProvider client={props.client}>
          <RouterProvider router={props.router} />
        </ApolloProvider>
      </MantineProvider>
    </I18nextProvider>
  );
}
