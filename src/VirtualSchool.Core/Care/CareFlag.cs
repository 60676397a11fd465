using NodaTime;

namespace VirtualSchool;

/// <summary>
/// A care marker without dates, as school lists hold it (SC-HOM-5). It is evidence of a state on one day: it starts and ends
/// nothing, and a blank is not a "no".
/// </summary>
public sealed class CareFlag
{
    /// <summary>Creates a flag.</summary>
    /// <param name="value">What the list says.</param>
    /// <param name="on">The day the list speaks of, or null when it does not say.</param>
    /// <param name="responsibleAuthority">The code or name of the authority that looks after the child, as recorded, or null.</param>
    public CareFlag(CareFlagValue value, LocalDate? on = null, string? responsibleAuthority = null)
    {
        Value = value;
        On = on;
        ResponsibleAuthority = responsibleAuthority;
    }

    /// <summary>What the list says.</summary>
    public CareFlagValue Value { get; }

    /// <summary>The day the list speaks of; null when it does not say.</summary>
    public LocalDate? On { get; }

    /// <summary>The authority that looks after the child, as recorded; null when not recorded. It can differ from the school's authority.</summary>
    public string? ResponsibleAuthority { get; }

    /// <summary>Says only that this is a flag.</summary>
    /// <returns><c>CareFlag</c>.</returns>
    public override string ToString() => nameof(CareFlag);
}
