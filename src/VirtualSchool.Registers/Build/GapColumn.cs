namespace VirtualSchool;

/// <summary>One list's column in the gap view.</summary>
public sealed class GapColumn
{
    internal GapColumn(RegisterList list, GapCount people, GapCount onlyHere, int unmarked, int outside)
    {
        List = list;
        People = people;
        OnlyHere = onlyHere;
        UnmarkedOnRoll = unmarked;
        OutsideRegister = outside;
    }

    /// <summary>Whose column it is.</summary>
    public RegisterList List { get; }

    /// <summary>People this list names as care experienced, out of everybody in the register: how complete the list is.</summary>
    public GapCount People { get; }

    /// <summary>People whom this list alone names as care experienced.</summary>
    public GapCount OnlyHere { get; }

    /// <summary>People of the register who stand on this list without a care marker: the school does not know. Zero for other lists.</summary>
    public int UnmarkedOnRoll { get; }

    /// <summary>Records of this list without any sign of care: counted here and listed nowhere.</summary>
    public int OutsideRegister { get; }

    /// <summary>Name and completeness.</summary>
    /// <returns>For example <c>SEEMiS: 10 (83.3%)</c>.</returns>
    public override string ToString() => $"{List.Name}: {People}";
}
