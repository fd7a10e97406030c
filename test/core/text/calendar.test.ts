import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { daysOf, weekdayOf } from '../../../server/src/core/text/calendar.ts';

suite('calendar', () => {
  test('the weekday is that of the clock', () =>
    fc.assert(
      fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (date) =>
        assert.equal(weekdayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()), date.getUTCDay()),
      ),
    ));
  test('days of the month', () => {
    assert.deepEqual(
      [daysOf(2, 2024), daysOf(2, 2023), daysOf(2, 2000), daysOf(2, 1900), daysOf(2)],
      [29, 28, 29, 28, 29],
    );
    assert.deepEqual([daysOf(1), daysOf(4), daysOf(12)], [31, 30, 31]);
  });
});
