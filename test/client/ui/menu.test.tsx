import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Menu } from '../../../client/ui/menu.tsx';

afterEach(cleanup);

function fruits(onSelect: (fruit: string) => void = () => undefined) {
  const items = ['apple', 'banana', 'blueberry'].map((fruit) => ({
    key: fruit,
    label: fruit,
    isChosen: fruit === 'banana',
    onSelect: () => onSelect(fruit),
  }));
  render(<Menu label="Fruit" className="" button="Choose" items={items} />);
  const button = screen.getByRole('button', { name: 'Choose' });
  button.focus();
  return button;
}

const focused = () => document.activeElement?.textContent;
const press = (key: string) => fireEvent.keyDown(document.activeElement as Element, { key });

describe('a menu', () => {
  it('opens on the chosen item, moves by arrows, ends and letters, and goes round', () => {
    fireEvent.click(fruits());
    expect(focused()).toBe('banana');
    press('ArrowDown');
    expect(focused()).toBe('blueberry');
    press('ArrowDown');
    expect(focused()).toBe('apple');
    press('b');
    expect(focused()).toBe('banana');
    press('b');
    expect(focused()).toBe('blueberry');
    press('Home');
    expect(focused()).toBe('apple');
    press('End');
    expect(focused()).toBe('blueberry');
  });

  it('closes on Esc and gives the focus back, without choosing', () => {
    const onSelect = vi.fn();
    const button = fruits(onSelect);
    press('ArrowDown');
    expect(button.getAttribute('aria-expanded')).toBe('true');
    press('Escape');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(button);
    expect(onSelect).not.toHaveBeenCalled();
  });

  it('chooses once and closes', () => {
    const onSelect = vi.fn();
    fireEvent.click(fruits(onSelect));
    fireEvent.click(screen.getByRole('menuitemradio', { name: 'apple' }));
    expect(onSelect.mock.calls).toEqual([['apple']]);
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('closes when one presses elsewhere', () => {
    fireEvent.click(fruits());
    fireEvent.pointerDown(document.body);
    expect(screen.queryByRole('menu')).toBeNull();
  });
});
