namespace VirtualSchool;

/// <summary>
/// How an order made elsewhere in the United Kingdom came to have effect here (SSI 2013/99 regs 3 to 6): which of the steps were
/// taken, and when.
/// </summary>
public sealed class OrderConversion
{
    /// <summary>The court approved living in Scotland (Children Act 1989 Sch.2 para.19).</summary>
    public ConversionStep CourtApproval { get; init; }

    /// <summary>The receiving authority notified the court, through the Principal Reporter, that it takes over; or the transfer was notified to it.</summary>
    public ConversionStep Notified { get; init; }

    /// <summary>The home authority agreed, as a care order needs. Where <see cref="ReceivingConsent"/> is not recorded, a supervision order's written agreement.</summary>
    public ConversionStep HomeAgreement { get; init; }

    /// <summary>The receiving authority consented in writing to the notified transfer, as a supervision or education supervision order needs.</summary>
    public ConversionStep ReceivingConsent { get; init; }

    /// <summary>The authority in Scotland that takes over; null where it is not recorded.</summary>
    public string? ReceivingAuthority { get; init; }

    /// <summary>Says only that this is a conversion.</summary>
    /// <returns><c>OrderConversion</c>.</returns>
    public override string ToString() => nameof(OrderConversion);
}
