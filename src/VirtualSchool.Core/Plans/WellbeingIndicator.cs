namespace VirtualSchool;

/// <summary>The eight indicators of wellbeing (Children and Young People (Scotland) Act 2014 s.96).</summary>
public enum WellbeingIndicator
{
    /// <summary>Protected from abuse, neglect or harm.</summary>
    Safe = 0,

    /// <summary>In the best possible health of body and mind.</summary>
    Healthy = 1,

    /// <summary>Supported and guided in learning and in growing in skills and confidence.</summary>
    Achieving = 2,

    /// <summary>In a nurturing place to live, with help where needed.</summary>
    Nurtured = 3,

    /// <summary>Able to play, take part and be active.</summary>
    Active = 4,

    /// <summary>Heard and involved in decisions.</summary>
    Respected = 5,

    /// <summary>Given an active and responsible part to play, with guidance.</summary>
    Responsible = 6,

    /// <summary>Helped over inequalities and accepted where they live and learn.</summary>
    Included = 7,
}
