using NodaTime;

namespace VirtualSchool;

/// <summary>
/// How a jurisdiction's law reckons age. Ages are law, not arithmetic: the rule is an object with a name and a citation, so that
/// two jurisdictions can differ and a trace can say which was used.
/// </summary>
/// <example><c>AgeReckoning.Scotland.AgeOn(born, asAt)</c></example>
public sealed class AgeReckoning
{
    private readonly Func<LocalDate, int, LocalDate> anniversary;

    private AgeReckoning(string jurisdiction, string citation, Func<LocalDate, int, LocalDate> anniversary)
    {
        Jurisdiction = jurisdiction;
        Citation = citation;
        this.anniversary = anniversary;
    }

    /// <summary>
    /// Scotland: a person attains an age at the beginning of the anniversary of birth (s.6(1)); for a person born on 29 February
    /// the anniversary in a year that is no leap year is 1 March, never 28 February (s.6(2)). SC-INT-1 and SC-INT-2.
    /// </summary>
    public static AgeReckoning Scotland { get; } = new("scotland", "Age of Legal Capacity (Scotland) Act 1991 s.6", OrFirstOfMarch);

    /// <summary>The jurisdiction in lower case: <c>scotland</c>.</summary>
    public string Jurisdiction { get; }

    /// <summary>The provision that says so.</summary>
    public string Citation { get; }

    /// <summary>
    /// The day at whose beginning an age is attained. "Under 16" ends the day before: the last date on which it is true is
    /// <c>DateAttains(born, 16).PlusDays(-1)</c> (SC-INT-3).
    /// </summary>
    /// <param name="born">The date of birth.</param>
    /// <param name="age">The age in years, zero or more.</param>
    /// <returns>The anniversary. A year after 9999, which only a placeholder date of birth can give, is answered with the
    /// calendar's last day.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="age"/> is negative.</exception>
    public LocalDate DateAttains(LocalDate born, int age)
    {
        if (age < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(age), "An age is zero or more.");
        }

        return age > LocalDate.MaxIsoValue.Year - born.Year ? LocalDate.MaxIsoValue : anniversary(born, born.Year + age);
    }

    /// <summary>The age in completed years on a date.</summary>
    /// <param name="born">The date of birth.</param>
    /// <param name="on">The date asked about.</param>
    /// <returns>The age; less than zero before birth, since an impossible date is a finding and not an error here.</returns>
    public int AgeOn(LocalDate born, LocalDate on) =>
        on.Year - born.Year - (on < anniversary(born, on.Year) ? 1 : 0);

    /// <summary>Whether an age has been attained by a date, the anniversary itself included.</summary>
    /// <param name="born">The date of birth.</param>
    /// <param name="age">The age in years, zero or more.</param>
    /// <param name="on">The date asked about.</param>
    /// <returns>True from the anniversary on.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="age"/> is negative.</exception>
    public bool HasAttained(LocalDate born, int age, LocalDate on) =>
        age < 0 ? throw new ArgumentOutOfRangeException(nameof(age), "An age is zero or more.") : AgeOn(born, on) >= age;

    /// <summary>
    /// The days on which a person is of an age: from the day the lower one is attained to the day before the upper one is.
    /// "Under 18" is <c>Aged(born, 0, 18)</c>, "aged 16, 17 or 18" is <c>Aged(born, 16, 19)</c> (SC-INT-3, SC-INT-9).
    /// </summary>
    /// <param name="born">The date of birth.</param>
    /// <param name="from">The age from whose attainment on, zero or more; zero is from birth.</param>
    /// <param name="below">The age at whose attainment it ends, more than <paramref name="from"/>.</param>
    /// <returns>The days, half-open: the day <paramref name="below"/> is attained no longer belongs to them.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An age is negative, or the second is not more than the first.</exception>
    public EffectiveInterval Aged(LocalDate born, int from, int below) =>
        below > from
            ? new EffectiveInterval(DateAttains(born, from), DateAttains(born, below))
            : throw new ArgumentOutOfRangeException(nameof(below), "The second age is more than the first.");

    /// <summary>The jurisdiction and the provision.</summary>
    /// <returns>For example <c>scotland: Age of Legal Capacity (Scotland) Act 1991 s.6</c>.</returns>
    public override string ToString() => $"{Jurisdiction}: {Citation}";

    private static LocalDate OrFirstOfMarch(LocalDate born, int year) =>
        born is { Month: 2, Day: 29 } && !CalendarSystem.Iso.IsLeapYear(year)
            ? new LocalDate(year, 3, 1)
            : new LocalDate(year, born.Month, born.Day);
}
