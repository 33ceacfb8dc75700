"use client";
/** The measured heights of elements that come and go, by a key; one observer for all. */
import { useCallback, useEffect, useRef, useState } from "react";

export interface Heights {
  known: ReadonlyMap<string, number>;
  /** A ref for the element of that key; stays the same for the same key. */
  refFor: (key: string) => (element: HTMLElement | null) => void;
}

export function useHeights(): Heights {
  const [known, setKnown] = useState<ReadonlyMap<string, number>>(new Map());
  const observer = useRef<ResizeObserver | null>(null);
  const keys = useRef(new WeakMap<Element, string>());
  const refs = useRef(new Map<string, (element: HTMLElement | null) => void>());

  const observe = useCallback((element: Element) => {
    observer.current ??= new ResizeObserver((changes) => {
      const measured = changes.flatMap(({ target }) => {
        const key = keys.current.get(target);
        const height = Math.ceil(target.getBoundingClientRect().height);
        return key === undefined || height === 0 ? [] : [[key, height] as const];
      });
      setKnown((before) => {
        const changed = measured.filter(([key, height]) => before.get(key) !== height);
        return changed.length === 0 ? before : new Map([...before, ...changed]);
      });
    });
    observer.current.observe(element);
  }, []);
  useEffect(
    () => () => {
      observer.current?.disconnect();
      observer.current = null;
    },
    [],
  );

  const refFor = useCallback(
    (key: string) => {
      const standing = refs.current.get(key);
      if (standing) return standing;
      let last: HTMLElement | null = null;
      const ref = (element: HTMLElement | null) => {
        if (last) observer.current?.unobserve(last);
        last = element;
        if (!element) {
          refs.current.delete(key);
          return;
        }
        keys.current.set(element, key);
        observe(element);
      };
      refs.current.set(key, ref);
      return ref;
    },
    [observe],
  );
  return { known, refFor };
}
