//! Years and days of other calendars as Gregorian ones: Solar Hijri (Jalali), Thai Buddhist, Minguo, Japanese eras.
//!
//! Months of the lunar Hijri calendar begin with the sight of the moon; they are not turned into days.

use super::DateValue;

/// Solar Hijri years in which news was printed or will be read here (1839–2080).
const JALALI_YEARS: std::ops::RangeInclusive<u64> = 1218..=1459;

/// Buddhist years of the same centuries (1900–2100).
const BUDDHIST_YEARS: std::ops::RangeInclusive<u64> = 2443..=2643;

/// The Gregorian day of a Solar Hijri date.
///
/// Leap years by Borkowski's rule, <https://www.astro.uni.torun.pl/~kb/Papers/EMP/PersianC-EMP.htm>, which for 1210–1634 is
/// one cycle of 33 years.
pub fn from_jalali(year: u64, month: u8, day: u8) -> Option<DateValue> {
    let year = Some(year).filter(|year| JALALI_YEARS.contains(year))? as i64;
    let longest = if month <= 6 { 31 } else { 30 };
    if !(1..=12).contains(&month) || !(1..=longest).contains(&day) {
        return None;
    }
    let month = i64::from(month);
    let day_of_year = (month - 1) * 31 - (month / 7) * (month - 7) + i64::from(day) - 1;
    DateValue::from_days_since_epoch(nowruz(year) + day_of_year)
}

/// Days since 1970-01-01 of the first day of a Solar Hijri year from 1210 on: in 33 years eight are leap.
fn nowruz(year: i64) -> i64 {
    /// 1 Farvardin 1210, 21 March 1831.
    const BASE: i64 = -50_690;
    let passed = year - 1210;
    BASE + passed * 365 + passed / 33 * 8 + (passed % 33 + 3) / 4
}

/// 543 years back, where the year can only be Buddhist.
pub fn from_buddhist(year: u64) -> Option<u64> {
    BUDDHIST_YEARS.contains(&year).then(|| year - 543)
}

/// The years of the Republic of China, from 1912.
pub fn from_minguo(year: u64) -> Option<u64> {
    (1..=200).contains(&year).then(|| year + 1911)
}

/// First years of the modern eras, <https://www.ndl.go.jp/koyomi/e/> (National Diet Library).
pub fn from_japanese_era(era: &str, year: u64) -> Option<u64> {
    let first = match era {
        "明治" => 1868,
        "大正" => 1912,
        "昭和" => 1926,
        "平成" => 1989,
        "令和" => 2019,
        _ => return None,
    };
    (1..=64).contains(&year).then(|| first + year - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn solar_hijri_days() {
        for (year, month, day, expected) in [
            (1402, 1, 1, "2023-03-21"),
            (1402, 5, 29, "2023-08-20"),
            (1402, 12, 29, "2024-03-19"),
            (1403, 1, 1, "2024-03-20"),
            (1403, 12, 30, "2025-03-20"),
            (1404, 1, 1, "2025-03-21"),
            (1357, 11, 22, "1979-02-11"),
        ] {
            let found = from_jalali(year, month, day).map(|date| date.to_string());
            assert_eq!(found.as_deref(), Some(expected), "{year} {month} {day}");
        }
        for (year, month, day) in
            [(2023, 1, 1), (1402, 13, 1), (1402, 7, 31), (1402, 0, 1), (1402, 1, 0), (100, 1, 1)]
        {
            assert_eq!(from_jalali(year, month, day), None, "{year} {month} {day}");
        }
    }

    #[test]
    fn years_of_other_eras() {
        assert_eq!(from_buddhist(2566), Some(2023));
        assert_eq!(from_buddhist(2023), None);
        assert_eq!(from_minguo(112), Some(2023));
        assert_eq!(from_minguo(0), None);
        assert_eq!(from_japanese_era("令和", 5), Some(2023));
        assert_eq!(from_japanese_era("昭和", 64), Some(1989));
        assert_eq!(from_japanese_era("昭和", 65), None);
        assert_eq!(from_japanese_era("元和", 1), None);
    }
}
