import '@fontsource-variable/hanken-grotesk/index.css';
import '@fontsource/newsreader/400.css';
import '@/theme/tokens.css';
import '@/theme/base.css';
import '@/theme/mantine-variables.css';
import '@/theme/mantine.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { onSignedOut } from '@/api/client';
import { Frame } from '@/ui/Frame';
import { chosenLanguage, speak, WordsProvider } from '@/words/Words';
import { makeCache } from './cache';
import { makeRouter } from './router';

await speak(chosenLanguage());
const cache = makeCache();
const router = makeRouter();

onSignedOut(() => {
  cache.clear();
  const { pathname, href } = router.state.location;
  if (!/^\/(sign-in|set-up|invitation)/.test(pathname))
    void router.navigate({ to: '/sign-in', search: { to: href } });
});

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <WordsProvider>
        <QueryClientProvider client={cache}>
          <Frame>
            <RouterProvider router={router} />
          </Frame>
        </QueryClientProvider>
      </WordsProvider>
    </StrictMode>,
  );
