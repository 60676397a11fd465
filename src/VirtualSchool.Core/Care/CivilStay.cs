using NodaTime;

namespace VirtualSchool;

/// <summary>The clock times of a stay, where hours matter: local times of the place, as a record writes them.</summary>
public sealed class CivilStay
{
    /// <summary>Creates the times of a stay. They may contradict each other, as records do.</summary>
    /// <param name="began">When it began; null where only the day is recorded.</param>
    /// <param name="ended">When it ended; null while it goes on, or where only the day is recorded.</param>
    public CivilStay(LocalDateTime? began, LocalDateTime? ended)
    {
        Began = began;
        Ended = ended;
    }

    /// <summary>When it began, by the clock of the place; null where only the day is recorded.</summary>
    public LocalDateTime? Began { get; }

    /// <summary>When it ended, by the clock of the place; null while it goes on, or where only the day is recorded.</summary>
    public LocalDateTime? Ended { get; }

    /// <summary>Says only that these are times.</summary>
    /// <returns><c>CivilStay</c>.</returns>
    public override string ToString() => nameof(CivilStay);
}
