namespace VirtualSchool;

/// <summary>
/// Days looked after in a window: dates in the union of all limbs, clipped to the window and to the time from birth to the 18th
/// birthday (SC-INT-8, a convention of this library: no statute prescribes a count). A day of decision or removal is not counted.
/// </summary>
public sealed class CareDays
{
    /// <summary>Creates counts.</summary>
    /// <param name="window">The window counted in.</param>
    /// <param name="lookedAfter">Dates looked after.</param>
    /// <param name="atHome">Of these, dates at home.</param>
    /// <param name="away">Of these, dates away from home.</param>
    /// <param name="deemed">Dates on which an authority owed duties as if the child were looked after; these are not among the others.</param>
    public CareDays(EffectiveInterval window, int lookedAfter, int atHome, int away, int deemed)
    {
        Window = window;
        LookedAfter = lookedAfter;
        AtHome = atHome;
        Away = away;
        Deemed = deemed;
    }

    /// <summary>The window counted in.</summary>
    public EffectiveInterval Window { get; }

    /// <summary>Dates looked after.</summary>
    public int LookedAfter { get; }

    /// <summary>Dates looked after at home.</summary>
    public int AtHome { get; }

    /// <summary>Dates looked after away from home.</summary>
    public int Away { get; }

    /// <summary>Dates looked after for which no home is recorded.</summary>
    public int HomeNotKnown => LookedAfter - AtHome - Away;

    /// <summary>Dates with duties as if looked after (SC-LAC-5, SC-LAC-6), apart from the others.</summary>
    public int Deemed { get; }

    /// <summary>Says only that these are counts.</summary>
    /// <returns><c>CareDays</c>.</returns>
    public override string ToString() => nameof(CareDays);
}
