namespace VirtualSchool;

/// <summary>
/// Days looked after in a window: dates in the union of all limbs, clipped to the window and to the time from birth to the 18th
/// birthday (SC-INT-8, a convention of this library: no statute prescribes a count). A day of decision or removal is not counted.
/// </summary>
public sealed class CareDays
{
    /// <summary>Creates counts, all zero until they are set.</summary>
    /// <param name="window">The window counted in.</param>
    public CareDays(EffectiveInterval window) => Window = window;

    /// <summary>The window counted in.</summary>
    public EffectiveInterval Window { get; }

    /// <summary>Dates looked after, each once however many limbs hold.</summary>
    public int LookedAfter { get; init; }

    /// <summary>Dates looked after at home.</summary>
    public int AtHome { get; init; }

    /// <summary>Dates looked after away from home.</summary>
    public int Away { get; init; }

    /// <summary>Dates looked after for which nothing recorded says whether at home or away.</summary>
    public int HomeNotKnown => LookedAfter - AtHome - Away;

    /// <summary>Dates under each limb, in the order of the limbs. Limbs overlap, so together they can be more than <see cref="LookedAfter"/>.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> ByLimb { get; init; } = [];

    /// <summary>Dates looked after in each kind of home, in the order of the codes. Dates without a recorded home are in none of them.</summary>
    public IReadOnlyList<KeyValuePair<HomeType, int>> ByHomeType { get; init; } = [];

    /// <summary>Dates looked after only by planned short breaks (see <see cref="CareStatus.OnShortBreaksOnly"/>).</summary>
    public int OnShortBreaksOnly { get; init; }

    /// <summary>Dates with duties as if looked after (SC-LAC-5, SC-LAC-6, SC-LAC-8), apart from the others.</summary>
    public int Deemed { get; init; }

    /// <summary>Dates on which such duties depend on a fact that is not recorded; not among <see cref="Deemed"/>.</summary>
    public int DeemedNotKnown { get; init; }

    /// <summary>Says only that these are counts.</summary>
    /// <returns><c>CareDays</c>.</returns>
    public override string ToString() => nameof(CareDays);
}
