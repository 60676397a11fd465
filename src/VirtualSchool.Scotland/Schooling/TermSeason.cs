namespace VirtualSchool.Scotland;

/// <summary>The term of the year, as the law of early learning and childcare names them.</summary>
public enum TermSeason
{
    /// <summary>No term.</summary>
    None = 0,

    /// <summary>The first of the school year, from August.</summary>
    Autumn = 1,

    /// <summary>The second, from January.</summary>
    Spring = 2,

    /// <summary>The third, from April.</summary>
    Summer = 3,
}
