namespace VirtualSchool;

/// <summary>How strongly something is expected: what stands behind it.</summary>
public enum ObligationStrength
{
    /// <summary>An Act, regulations or an order require it.</summary>
    Law = 0,

    /// <summary>Published guidance expects it; departing from it needs a reason.</summary>
    Guidance = 1,

    /// <summary>Good practice; no instrument and no guidance that was read asks for it.</summary>
    Practice = 2,
}
