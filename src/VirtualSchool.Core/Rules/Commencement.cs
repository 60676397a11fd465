using NodaTime;

namespace VirtualSchool;

/// <summary>The day on which an enacted provision comes into force, as an overlay states it: commencement is data.</summary>
public sealed class Commencement
{
    internal Commencement(string provision, LocalDate on, Citation citation)
    {
        Provision = provision;
        On = on;
        Citation = citation;
    }

    /// <summary>The provision, as rules name it (<see cref="Rule.CommencedBy"/>, <see cref="Rule.RepealedBy"/>), for example <c>asp-2026-16-s1</c>.</summary>
    public string Provision { get; }

    /// <summary>The first day it is law.</summary>
    public LocalDate On { get; }

    /// <summary>The regulations that say so, or why the day is assumed.</summary>
    public Citation Citation { get; }
}
