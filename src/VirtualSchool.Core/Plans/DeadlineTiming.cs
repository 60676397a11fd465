namespace VirtualSchool;

/// <summary>By when something has to be done.</summary>
public enum DeadlineTiming
{
    /// <summary>By a day: <see cref="Deadline.Due"/>.</summary>
    ByDay = 0,

    /// <summary>As soon as practicable, because it was learned too late for the day.</summary>
    AsSoonAsPracticable = 1,

    /// <summary>The law asks for it and sets no day.</summary>
    NoDaySet = 2,
}
